"""Reading: what the files say, as text with lines, before anybody asks what it means."""
