"""Speed, measured beside what it is compared with, in the same process and in turn."""
