"""One module per group of verbs; each has ``add(verbs)`` and imports the rest only when a verb runs."""
