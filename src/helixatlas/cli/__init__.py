"""The command line: verbs that read arguments, call the atlas and print. No logic lives here."""
