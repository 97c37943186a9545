"""Lessons: tasks of another kind, with the same spec, events and worker, but nothing on disk to be loaded."""
