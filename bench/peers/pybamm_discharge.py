"""Warm times of PyBaMM for the 1C discharge of the LG M50 (Chen et al. 2020), one JSON line per model.

Usage, in a throw-away environment with `pip install pybamm`: python pybamm_discharge.py REPEATS
Same mesh (20/20/20 cells, 20 shells) and tolerance (rtol 1e-4, atol 1e-6) as the default run of this project.
"""

import json
import sys
import time

import numpy as np
import pybamm

repeats = int(sys.argv[1])
begun = time.perf_counter()
for name, model in [
    ("spm", pybamm.lithium_ion.SPM()),
    ("spme", pybamm.lithium_ion.SPMe()),
    ("p2d", pybamm.lithium_ion.DFN()),
]:
    simulation = pybamm.Simulation(
        model,
        parameter_values=pybamm.ParameterValues("Chen2020"),
        solver=pybamm.IDAKLUSolver(rtol=1e-4, atol=1e-6),
        var_pts={"x_n": 20, "x_s": 20, "x_p": 20, "r_n": 20, "r_p": 20},
    )
    start = time.perf_counter()
    solution = simulation.solve([0, 3700])
    first = time.perf_counter() - start
    integration, whole = [], []
    for _ in range(repeats):
        start = time.perf_counter()
        solution = simulation.solve([0, 3700])
        whole.append(time.perf_counter() - start)
        integration.append(float(solution.integration_time.value))
    print(
        json.dumps(
            {
                "model": name,
                "version": pybamm.__version__,
                "first_ms": 1e3 * first,
                "solve_ms": 1e3 * float(np.median(whole)),
                "integration_ms": 1e3 * float(np.median(integration)),
                "end_s": float(solution["Time [s]"].entries[-1]),
            }
        ),
        flush=True,
    )
