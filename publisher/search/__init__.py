"""The search index: Pagefind's bundles, built from the statements' pages after the site is."""
