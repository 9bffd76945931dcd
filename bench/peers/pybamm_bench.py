"""PyBaMM's side of `bench/peers/run.ts`: reads one request a line, answers with one JSON line.

A request is {"case": NAME, "repeats": N, "rtol": X}; the answer has milliseconds of N solves after the first one (its own count of
the integration, the whole call, and the whole call with the results evaluated that a run of ours gives), of building and solving the first time, and the voltage every five seconds of the run.
`python pybamm_bench.py first` imports, builds, solves one P2D discharge and ends: time to the first curve.
"""

import json
import sys
import time

import numpy as np
import pybamm
from pybamm_cells import Mesh, parameters, simulation, versions

# Equal shells as PyBaMM has them by default, cells as many as ours.
MESH = Mesh(20, 20, 20)
FRONTED = Mesh(20, 20, 30)
CYCLE = [
    "Discharge at 1C until 2.5 V",
    "Rest for 1 hour",
    "Charge at C/3 until 4.2 V",
    "Hold at 4.2 V until 250 mA",
    "Rest for 1 hour",
]
DISCHARGES = {
    "spm": ("lg_m50_chen2020", "spm", 1.0, None),
    "spm shells": ("lg_m50_chen2020", "spm", 1.0, None),
    "p2d shells": ("lg_m50_chen2020", "p2d", 1.0, None),
    "spme": ("lg_m50_chen2020", "spme", 1.0, None),
    "p2d": ("lg_m50_chen2020", "p2d", 1.0, None),
    "p2d C/5": ("lg_m50_chen2020", "p2d", 0.2, None),
    "p2d 2C": ("lg_m50_chen2020", "p2d", 2.0, None),
    "p2d Ecker": ("kokam_nco_ecker2015", "p2d", 1.0, None),
    "p2d ORegan": ("lg_m50_oregan2022", "p2d", 1.0, None),
    "p2d half cell": ("li_nmc_xu2019", "p2d", 1.0, None),
    "p2d lumped": ("lg_m50_chen2020", "p2d", 1.0, {"thermal": "lumped"}),
}


# What a run of ours has in its columns and profiles, under PyBaMM's names; what a model does not have is left out.
RESULTS = [
    "Time [s]",
    "Voltage [V]",
    "Current [A]",
    "Discharge capacity [A.h]",
    "Power [W]",
    "X-averaged cell temperature [K]",
    "Bulk open-circuit voltage [V]",
    "X-averaged negative electrode reaction overpotential [V]",
    "X-averaged positive electrode reaction overpotential [V]",
    "Negative particle concentration overpotential [V]",
    "Positive particle concentration overpotential [V]",
    "X-averaged battery electrolyte ohmic losses [V]",
    "X-averaged battery concentration overpotential [V]",
    "X-averaged battery solid phase ohmic losses [V]",
    "Electrolyte concentration [mol.m-3]",
    "Electrolyte potential [V]",
    "Negative electrode potential [V]",
    "Positive electrode potential [V]",
    "Negative particle surface stoichiometry",
    "Positive particle surface stoichiometry",
    "R-averaged negative particle concentration [mol.m-3]",
    "R-averaged positive particle concentration [mol.m-3]",
    "Negative electrode interfacial current density [A.m-2]",
    "Positive electrode interfacial current density [A.m-2]",
    "Irreversible electrochemical heating [W]",
    "Ohmic heating [W]",
    "Total lithium [mol]",
]


def drive_profile(points):
    """The numbers of bench/drive-profile.ts: xorshift32 from 2022, between -10 A and 2 A every second."""
    state, currents = 2022, []
    for _ in range(points):
        state ^= (state << 13) & 0xFFFFFFFF
        state ^= state >> 17
        state ^= (state << 5) & 0xFFFFFFFF
        currents.append(np.floor(1e3 * (12 * state / 2**32 - 10) + 0.5) / 1e3)
    return np.arange(points, dtype=float), np.array(currents)


def prepare(case, tolerance):
    """A function that solves once."""
    if case in DISCHARGES:
        cell, kind, rate, more = DISCHARGES[case]
        mesh = FRONTED if case in ("p2d Ecker", "p2d ORegan") else MESH
        made = simulation(cell, mesh, kind, rate, more=more, tolerance=tolerance)
        return lambda: made.solve([0, 1.7 * 3600 / rate])
    if case in ("p2d cycle", "spme cycle"):
        kind = case.split()[0]
        made = simulation("lg_m50_chen2020", MESH, kind, experiment=pybamm.Experiment(CYCLE), tolerance=tolerance)
        return made.solve
    if case == "p2d drive":
        times, currents = drive_profile(1801)
        values = parameters("lg_m50_chen2020")
        values["Current function [A]"] = pybamm.Interpolant(times, -currents, pybamm.t)
        made = simulation("lg_m50_chen2020", MESH, tolerance=tolerance, values=values)
        return lambda: made.solve(times)
    raise ValueError(case)


def voltages(solution):
    """Every five seconds; none for protocols, whose steps shift."""
    times = np.arange(5.0, solution.t[-1], 5.0)
    return [round(float(v), 7) for v in solution["Voltage [V]"](times)]


def known(solution):
    names = set(solution.all_models[0].variables.keys())
    return [name for name in RESULTS if name in names]


def answer(request, prepared):
    case, rtol = request["case"], request["rtol"]
    key = (case, rtol)
    first = 0.0
    if key not in prepared:
        begun = time.perf_counter()
        prepared[key] = prepare(case, (rtol, rtol / 100))
        prepared[key]()
        first = time.perf_counter() - begun
    whole, integration, results, solution = [], [], [], None
    for _ in range(request["repeats"]):
        begun = time.perf_counter()
        solution = prepared[key]()
        whole.append(1e3 * (time.perf_counter() - begun))
        integration.append(1e3 * float(solution.integration_time.value))
        for name in known(solution):
            solution[name].entries
        results.append(1e3 * (time.perf_counter() - begun))
    return {
        "first_ms": 1e3 * first,
        "whole_ms": whole,
        "integration_ms": integration,
        "results_ms": results,
        "end_s": float(solution.t[-1]),
        "voltage": voltages(solution) if request.get("voltage") else [],
    }


if __name__ == "__main__":
    if sys.argv[1:] == ["first"]:
        print(float(prepare("p2d", (1e-4, 1e-6))()["Voltage [V]"].entries[-1]))
    else:
        print(json.dumps({"versions": versions(), "mesh": MESH.text()}), flush=True)
        made = {}
        for line in sys.stdin:
            try:
                reply = answer(json.loads(line), made)
            except pybamm.SolverError as error:
                reply = {"failed": str(error)}
            print(json.dumps(reply), flush=True)
