"""The page of one task: its parts, made from its spec, and what it runs, shows and keeps."""
