"""Protocols, heat balance, a drive cycle and impedance in PyBaMM, as files of numbers for the tests of this project.

Usage, in a throw-away environment with `pip install pybamm`: python pybamm_protocols.py FOLDER [PART OF A NAME]
Times count from the start of each step. What a finer mesh changes stands in the head of each file.
"""

import sys
from pathlib import Path

import numpy as np
import pybamm
from pybamm_cells import Mesh, grid, model, parameters, simulation, tolerance, versions

COARSE, FINE = Mesh(60, 20, 60, 4), Mesh(120, 40, 120, 4)


# V-PROT-1
CYCLE = [
    "Discharge at 1C until 2.5 V",
    "Rest for 1 hour",
    "Charge at C/3 until 4.2 V",
    "Hold at 4.2 V until 250 mA",
    "Rest for 1 hour",
    "Discharge at 20 W until 2.5 V",
]
# V-PROT-2, five pulses
TITRATION = ["Discharge at C/10 for 10 minutes", "Rest for 1 hour"] * 5


def head(what, meshes, *more, tolerance=(1e-7, 1e-9)):
    return [
        f"# {versions()}, IDAKLU, rtol {tolerance[0]:g}, atol {tolerance[1]:g}",
        f"# {what}; {meshes[1].text()}",
        *(f"# {line}" for line in more),
    ]


def save(folder, name, lines):
    (folder / f"{name}.csv").write_text("\n".join(lines) + "\n")
    print(name, *[line for line in lines if line.startswith("#")], sep="\n  ", flush=True)


def steps(folder, name, what, texts):
    """A protocol: time in the step, voltage, current (positive on discharge)."""
    found = []
    for mesh in (COARSE, FINE):
        made = simulation("lg_m50_chen2020", mesh, experiment=pybamm.Experiment([(text,) for text in texts]))
        found.append([cycle.steps[0] for cycle in made.solve().cycles])
    lines, notes = [], []
    for number, (coarse, fine) in enumerate(zip(*found), start=1):
        duration = fine.t[-1] - fine.t[0]
        charge = float(fine["Discharge capacity [A.h]"].entries[-1] - fine["Discharge capacity [A.h]"].entries[0])
        change = duration - (coarse.t[-1] - coarse.t[0])
        last = float(fine["Voltage [V]"].entries[-1])
        notes.append(
            f"step {number} {texts[number - 1]}: duration_s {duration:.3f} charge_Ah {charge:.5f} "
            f"last_V {last:.6f}; mesh {change:.3f} s, {1e3 * (last - float(coarse['Voltage [V]'].entries[-1])):.3f} mV"
        )
        for t in grid(duration, 1.0 if duration < 1000 else 2.0):
            at = fine.t[0] + t
            lines.append(f"{number},{t:g},{float(fine['Voltage [V]'](at)):.5f},{float(fine['Current [A]'](at)):.5f}")
    table = ["step,time_s,voltage_V,current_A", *lines]
    save(folder, name, [*head(what, (COARSE, FINE), *notes), *table])


def heated(folder, cell, meshes):
    """Lumped heat balance at 1C: heats of the whole cell in W."""
    names = ["Voltage [V]", "Volume-averaged cell temperature [K]"]
    heats = ["Ohmic heating [W]", "Irreversible electrochemical heating [W]", "Reversible heating [W]"]
    coarse, fine = (
        simulation(cell, mesh, rate=1.0, more={"thermal": "lumped"}, tolerance=tolerance(cell)).solve([0, 4000])
        for mesh in meshes
    )
    times = grid(float(fine.t[-1]), 1.0)
    columns = [fine[name](times) for name in names + heats]
    common = times[times <= coarse.t[-1]]
    change = 1e3 * np.max(np.abs(coarse["Voltage [V]"](common) - fine["Voltage [V]"](common)))
    values = parameters(cell)
    capacity = fine["Volume-averaged effective heat capacity [J.K-1.m-3]"].entries
    lines = head(
        f"{cell}, lumped heat balance, 1C to {values['Lower voltage cut-off [V]']} V",
        meshes,
        f"against {meshes[0].text()}: {change:.2f} mV, {float(fine.t[-1] - coarse.t[-1]):.2f} s",
        f"heat capacity J/m3/K {capacity[0]:.1f} at the start, {capacity[-1]:.1f} at the end; "
        f"volume {values['Cell volume [m3]']} m3, cooled {values['Cell cooling surface area [m2]']} m2, "
        f"{values['Total heat transfer coefficient [W.m-2.K-1]']} W/m2/K",
        f"end_s {float(fine.t[-1]):.3f}",
        f"end_K {float(fine[names[1]].entries[-1]):.4f}",
        tolerance=tolerance(cell),
    )
    rows = [",".join([f"{t:g}", *(f"{c[k]:.5f}" for c in columns)]) for k, t in enumerate(times)]
    table = ["time_s,voltage_V,temperature_K,ohmic_W,reaction_W,reversible_W", *rows]
    save(folder, f"{cell}-lumped-1C", [*lines, *table])


def xorshift(seed):
    """The generator of test/support/random.ts: the same sequence on every machine."""
    state = seed
    while True:
        state ^= (state << 13) & 0xFFFFFFFF
        state ^= state >> 17
        state ^= (state << 5) & 0xFFFFFFFF
        yield state / 2**32


def drive_profile():
    """Current in A every 10 s for half an hour, negative on discharge, between -10 A and 2 A and linear between."""
    random = xorshift(2022)
    return [(10.0 * k, round(12 * next(random) - 10, 3)) for k in range(181)]


def drive(folder):
    profile = np.array(drive_profile())
    lines = ["time_s,current_A", *(f"{t:g},{i:g}" for t, i in profile)]
    (folder / "drive-profile.csv").write_text("\n".join(lines) + "\n")
    found = []
    for mesh in (COARSE, FINE):
        values = parameters("lg_m50_chen2020")
        values["Current function [A]"] = pybamm.Interpolant(profile[:, 0], -profile[:, 1], pybamm.t)
        found.append(simulation("lg_m50_chen2020", mesh, values=values).solve(profile[:, 0]))
    times = np.arange(5.0, 1801.0, 5.0)
    coarse, fine = (solution["Voltage [V]"](times) for solution in found)
    lines = head(
        "lg_m50_chen2020, P2D, currents of drive-profile.csv, linear between its points",
        (COARSE, FINE),
        f"against {COARSE.text()}: {1e3 * np.max(np.abs(fine - coarse)):.2f} mV",
    )
    rows = [f"{t:g},{v:.5f}" for t, v in zip(times, fine)]
    save(folder, "lg_m50_chen2020-drive", [*lines, "time_s,voltage_V", *rows])


def impedance(folder):
    """Spectrum at the initial state, double layer of 0.2 F/m2 on both electrodes."""
    frequencies = 10.0 ** np.arange(4, -3.01, -0.25)
    found = []
    for mesh in (COARSE, FINE):
        made = model("lg_m50_chen2020", "p2d", {"surface form": "differential"})
        values = parameters("lg_m50_chen2020")
        spectrum = pybamm.EISSimulation(made, parameter_values=values, **mesh.settings(made)).solve(frequencies)
        found.append(np.asarray(spectrum["Impedance [Ohm]"]))
    coarse, fine = found
    lines = head(
        "lg_m50_chen2020, P2D, impedance at the initial state, double layer 0.2 F/m2",
        (COARSE, FINE),
        f"against {COARSE.text()}: {np.max(np.abs(fine / coarse - 1)):.2e} relative",
    )
    rows = [f"{f:.8g},{z.real:.9g},{z.imag:.9g}" for f, z in zip(frequencies, fine)]
    save(folder, "lg_m50_chen2020-impedance-p2d", [*lines, "frequency_Hz,real_ohm,imaginary_ohm", *rows])


CASES = {
    "cccv": lambda f: steps(f, "lg_m50_chen2020-cccv", "lg_m50_chen2020, P2D, V-PROT-1", CYCLE),
    "gitt": lambda f: steps(f, "lg_m50_chen2020-gitt", "lg_m50_chen2020, P2D, V-PROT-2", TITRATION),
    "lumped": lambda f: heated(f, "lg_m50_chen2020", (COARSE, FINE)),
    "drive": drive,
    "impedance": impedance,
}

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, run in CASES.items():
        if len(sys.argv) < 3 or sys.argv[2] in name:
            run(folder)
