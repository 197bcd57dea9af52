"""Printed pages and documents: PDF, Word, and what their properties say."""
