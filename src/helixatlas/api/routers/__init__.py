"""One module per face of the service; each gives a router made for an atlas."""
