#!/usr/bin/env python3
"""Draws content/observances/images/ondes.jpg: rings on water in the evening light.

ondes.py FILE.jpg       needs numpy, and cjpeg of libjpeg-turbo-progs
"""
import subprocess
import sys

import numpy

SIDE = 1500  # pixels: 216 to the inch in the poster's disc of 176 mm
y, x = numpy.mgrid[0:SIDE, 0:SIDE] / SIDE


def rings(cx, cy, waves, phase, decay, foreshortening=0.55):
    r = numpy.hypot(x - cx, (y - cy) / foreshortening)
    return numpy.sin(waves * r - phase) * numpy.exp(-decay * r) * (1 - numpy.exp(-((r / 0.035) ** 2)))


height = rings(0.42, 0.56, 95, 0.6, 3.2) + 0.45 * rings(0.80, 0.30, 120, 1.4, 5.5) + 0.5 * rings(0.13, 0.86, 80, 0, 4.5)
height += 0.35 * numpy.sin(9 * y + 3 * x + 1) + 0.2 * numpy.sin(14 * x - 5 * y)
slope_y, slope_x = (0.0105 * g for g in numpy.gradient(height, 1 / SIDE))
# Which part of the sky each point of the water mirrors, from the dark zenith to the horizon.
sky = numpy.clip(0.62 - 0.72 * y + 0.50 * slope_y - 0.16 * slope_x, 0, 1)
stops = [0, 0.22, 0.45, 0.62, 0.8, 1]
colours = [(12, 32, 66), (27, 66, 116), (63, 116, 160), (238, 150, 92), (250, 190, 110), (255, 236, 196)]
image = numpy.stack([numpy.interp(sky, stops, [c[i] for c in colours]) for i in range(3)], -1)
glitter = numpy.exp(-(((x - 0.62 + 0.09 * slope_x) / 0.10) ** 2)) * numpy.clip(0.8 * slope_y - 0.15, 0, 1) ** 2
image += (numpy.array([255, 232, 190]) - image) * numpy.clip(glitter, 0, 1)[..., None] * 0.8
image += numpy.random.default_rng(3).normal(0, 1.5, image.shape)  # against banding
ppm = b"P6 %d %d 255\n" % (SIDE, SIDE) + numpy.clip(image, 0, 255).astype(numpy.uint8).tobytes()
subprocess.run(["cjpeg", "-quality", "82", "-optimize", "-progressive", "-outfile", sys.argv[1]], input=ppm, check=True)
