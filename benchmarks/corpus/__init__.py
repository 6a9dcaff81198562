"""The parts of the synthetic corpus maker: its world, its prose, its plantings, its files."""
