"""Discharge curves of PyBaMM that the tests of this project are compared with, as files of numbers.

Usage, in a throw-away environment with `pip install pybamm`: python pybamm_curves.py FOLDER [PART OF A NAME]
Each curve is computed on two meshes; the finer one is written, and what the finer mesh changed stands in the head.
PyBaMM is of first order in x, so about as much again is left.
"""

import sys
import time
from pathlib import Path

import numpy as np
from pybamm_cells import CELLS, Mesh, grid, simulation, tolerance, versions

RATES = {"C5": (0.2, 5.0), "1C": (1.0, 1.0), "2C": (2.0, 0.5)}
COARSE, FINE = Mesh(60, 20, 60, 4), Mesh(160, 40, 120, 4)
# Diffusivities with deep minima make fronts inside the particle: many equal shells count there, cells do not.
FRONTED = {
    "C5": (Mesh(20, 20, 160), Mesh(30, 20, 320)),
    "1C": (Mesh(20, 20, 160), Mesh(30, 20, 320)),
    # It ends with full surfaces of the cathode, where the voltage goes with the logarithm of what is left.
    "2C": (Mesh(20, 20, 640), Mesh(30, 20, 1280)),
}


def discharge(cell, kind, rate, mesh):
    """Solution up to the lower cut-off."""
    made = simulation(cell, mesh, kind, rate, tolerance=tolerance(cell))
    return made.solve([0, 1.7 * 3600 / rate])


def first_voltage(cell, kind, rate):
    """After a hundredth of a second, where only shells that are thin at the surface are right."""
    made = simulation(cell, Mesh(160, 40, 120, 6), kind, rate)
    return float(made.solve([0, 1])["Voltage [V]"](0.01))


def cases():
    for cell in CELLS:
        for name, (rate, interval) in RATES.items():
            meshes = FRONTED[name] if cell == "lg_m50_oregan2022" else (COARSE, FINE)
            yield f"{cell}-p2d-{name}", cell, "p2d", rate, interval, meshes
    for cell in ("lg_m50_chen2020", "kokam_lco_marquis2019"):
        for kind in ("spm", "spme"):
            for name, (rate, interval) in RATES.items():
                yield f"{cell}-{kind}-{name}", cell, kind, rate, interval, (COARSE, FINE)
    for name, rate, interval in (("C10", 0.1, 10.0), ("3C", 3.0, 0.25)):
        yield f"li_nmc_xu2019-p2d-{name}", "li_nmc_xu2019", "p2d", rate, interval, (COARSE, FINE)
    yield "kokam_lco_marquis2019-p2d-3C", "kokam_lco_marquis2019", "p2d", 3.0, 0.25, (COARSE, FINE)
    yield "lg_m50_chen2020-p2d-C2", "lg_m50_chen2020", "p2d", 0.5, 2.0, (COARSE, FINE)


def write(folder, name, cell, kind, rate, interval, meshes):
    begun = time.perf_counter()
    coarse, fine = (discharge(cell, kind, rate, mesh) for mesh in meshes)
    end = float(fine.t[-1])
    times = grid(end, interval)
    voltage = fine["Voltage [V]"](times)
    common = times[times <= coarse.t[-1]]
    change = 1e3 * np.max(np.abs(coarse["Voltage [V]"](common) - fine["Voltage [V]"](common)))
    lines = [
        f"# {versions()}, IDAKLU, rtol {tolerance(cell)[0]:g}, atol {tolerance(cell)[1]:g}",
        f"# {kind} of {CELLS[cell][0]}, {CELLS[cell][2]}; {rate:g}C to {CELLS[cell][1]} V; {meshes[1].text()}",
        f"# against {meshes[0].text()}: {change:.2f} mV at most, {end - float(coarse.t[-1]):.2f} s at the end",
        f"# end_s {end:.3f}",
        f"# voltage_at_0.01_s {first_voltage(cell, kind, rate):.5f}",
        "time_s,voltage_V",
        *(f"{t:g},{v:.5f}" for t, v in zip(times, voltage)),
    ]
    (folder / f"{name}.csv").write_text("\n".join(lines) + "\n")
    took = time.perf_counter() - begun
    print(f"{name}: end {end:.2f} s, {fine.termination}, mesh {change:.2f} mV, {took:.0f} s", flush=True)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    part = sys.argv[2] if len(sys.argv) > 2 else ""
    for case in cases():
        if part in case[0]:
            write(folder, *case)
