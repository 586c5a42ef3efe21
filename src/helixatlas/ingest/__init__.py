"""Take in partner sheets: read, map, check every cell, and commit an edition or say what is wrong where."""
