"""Writes one layer of a GeoPackage as GeoJSON: geojson_from_gpkg.py FILE LAYER OUT FIELD..."""

import json
import sqlite3
import struct
import sys

# Bytes of the envelope by its code in a GeoPackage geometry header.
ENVELOPE_BYTES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
NAMES = {1: "Point", 2: "LineString", 3: "Polygon", 5: "MultiLineString", 6: "MultiPolygon"}


class Wkb:
    """Well-known binary, read from front to back."""

    def __init__(self, data, at):
        self.data, self.at = data, at

    def take(self, shape):
        values = struct.unpack_from(shape, self.data, self.at)
        self.at += struct.calcsize(shape)
        return values

    def points(self):
        (count,) = self.take("<I")
        flat = self.take("<%dd" % (2 * count))
        return [list(pair) for pair in zip(flat[::2], flat[1::2])]

    def many(self, read):
        (count,) = self.take("<I")
        return [read() for _ in range(count)]

    def geometry(self):
        order, kind = self.take("<BI")
        if order != 1:
            raise ValueError("big-endian geometry")
        if kind == 2:
            coordinates = self.points()
        elif kind == 3:
            coordinates = self.many(self.points)
        elif kind in (5, 6):
            coordinates = [part["coordinates"] for part in self.many(self.geometry)]
        else:
            raise ValueError("geometry of kind %d" % kind)
        return {"type": NAMES[kind], "coordinates": coordinates}


def geometry(blob):
    envelope = blob[3] >> 1 & 7
    return Wkb(blob, 8 + ENVELOPE_BYTES[envelope]).geometry()


def main(file, layer, out, *fields):
    rows = sqlite3.connect(file).execute(
        'select geom, "%s" from "%s" order by fid' % ('", "'.join(fields), layer)
    )
    features = [
        {"type": "Feature", "properties": dict(zip(fields, values)), "geometry": geometry(blob)}
        for blob, *values in rows
    ]
    with open(out, "w", encoding="utf-8") as target:
        json.dump({"type": "FeatureCollection", "features": features}, target)


main(*sys.argv[1:])
