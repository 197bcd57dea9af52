"""sumy's methods, each unchanged, behind the common signature with our own sentence ids."""
