"""The window: shows what the suite computes, builds each page from a spec, and knows no task."""
