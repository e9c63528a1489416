"""The painted parts that windows share: plate, key, tile, icon, chip."""
