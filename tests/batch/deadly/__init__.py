"""The dummy task, with a word that ends whoever owns its process, once: `tasks=DEADLY`."""

DEADLY = {"dummy": "tests.batch.deadly"}
