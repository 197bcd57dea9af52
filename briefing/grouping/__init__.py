"""What belongs together across articles: origins, claims, topics."""
