"""What a text says about itself: by the lines above and below it, and by its form."""
