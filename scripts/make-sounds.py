#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes resources/sounds/*.wav, the tones of the scan page: mono, 16 bit, 22,050 Hz. Run once; the files are kept."""
import math
import pathlib
import struct
import sys
import wave

RATE = 22050
# name: (frequency in Hz, 0 = rest; seconds), one after the other; "buzz" adds odd harmonics.
SOUNDS = {
    "pass": ([(1760, 0.09)], False),
    "tick": ([(1175, 0.035)], False),
    "complete": ([(1047, 0.09), (0, 0.02), (1568, 0.14)], False),
    "duplicate": ([(660, 0.10), (0, 0.06), (660, 0.10)], False),
    "hold": ([(155, 0.55)], True),
}


def tone(frequency, seconds, buzz):
    count = int(RATE * seconds)
    edge = min(int(RATE * 0.006), count // 2)
    for i in range(count):
        phase = 2 * math.pi * frequency * i / RATE
        value = math.sin(phase)
        if buzz:
            value = (value + math.sin(3 * phase) / 3 + math.sin(5 * phase) / 5 + math.sin(7 * phase) / 7) / 1.2
        fade = min(1.0, i / edge, (count - 1 - i) / edge)
        yield int(max(-1.0, min(1.0, 0.75 * value * fade)) * 32767)


def main():
    folder = pathlib.Path(__file__).resolve().parent.parent / "resources" / "sounds"
    folder.mkdir(parents=True, exist_ok=True)
    for name, (parts, buzz) in SOUNDS.items():
        samples = [s for frequency, seconds in parts for s in tone(frequency, seconds, buzz)]
        with wave.open(str(folder / f"{name}.wav"), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE)
            out.writeframes(struct.pack(f"<{len(samples)}h", *samples))


if __name__ == "__main__":
    sys.exit(main())
