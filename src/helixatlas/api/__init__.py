"""The atlas over HTTP: routers are functions of an atlas and hold no logic of their own."""
