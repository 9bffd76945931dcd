"""The literature cells of `library/cells/` as PyBaMM has them, with the corrections that the library ships.

Used by the scripts beside it, in a throw-away environment with `pip install pybamm`.
"""

from typing import NamedTuple

import numpy as np
import pybamm

# Name in our library: parameter set, lower cut-off (V), what is changed against the set.
CELLS = {
    "lg_m50_chen2020": ("Chen2020", 2.5, "as coded"),
    "kokam_lco_marquis2019": ("Marquis2019", 3.105, "as coded"),
    "enertech_lco_ai2020": ("Ai2020", 3.0, "salt diffusivity in m2/s"),
    "kokam_nco_ecker2015": ("Ecker2015", 2.5, "as coded"),
    "lg_m50_oregan2022": ("ORegan2022", 2.5, "upper cut-off 4.2 V"),
    "a123_lfp_prada2013": ("Prada2013", 2.0, "as coded"),
    "nca_kim2011": ("NCA_Kim2011", 2.7, "as coded"),
    "li_nmc_xu2019": ("Xu2019", 3.5, "half cell, as coded"),
    "lg_m50_okane2022": ("OKane2022", 2.5, "as coded, without degradation"),
    "umbl_nmc_mohtat2020": ("Mohtat2020", 2.8, "starts full: 23956.77, 1186.08 mol/m3"),
}


def parameters(cell):
    name = CELLS[cell][0]
    values = pybamm.ParameterValues(name)
    if cell == "enertech_lco_ai2020":
        diffusivity = values["Electrolyte diffusivity [m2.s-1]"]
        at = float(values.evaluate(diffusivity(pybamm.Scalar(1000), pybamm.Scalar(298.15))))
        if at > 1e-8:  # older sets give cm2/s
            values["Electrolyte diffusivity [m2.s-1]"] = lambda c, T: 1e-4 * diffusivity(c, T)
    if cell == "lg_m50_oregan2022":
        values["Upper voltage cut-off [V]"] = 4.2
    if cell == "umbl_nmc_mohtat2020":
        values["Initial concentration in negative electrode [mol.m-3]"] = 23956.77
        values["Initial concentration in positive electrode [mol.m-3]"] = 1186.08
    return values


def options(cell, more=None):
    half = {"working electrode": "positive"} if cell == "li_nmc_xu2019" else {}
    return {**half, **(more or {})}


def model(cell, kind="p2d", more=None):
    made = {"spm": pybamm.lithium_ion.SPM, "spme": pybamm.lithium_ion.SPMe, "p2d": pybamm.lithium_ion.DFN}[kind]
    return made(options(cell, more))


class Mesh(NamedTuple):
    cells: int
    separator: int
    shells: int
    # The innermost shell is e to this power thicker than the outermost; 0 has equal shells.
    stretch: float = 0

    def text(self):
        grading = f" graded by e^{self.stretch:g}" if self.stretch else ""
        return f"{self.cells}/{self.separator}/{self.cells} cells, {self.shells} shells{grading}"

    def settings(self, made):
        """Keywords of a simulation of the model."""
        submeshes = dict(made.default_submesh_types)
        if self.stretch:
            graded = {"side": "right", "stretch": self.stretch}
            for domain in ("negative particle", "positive particle"):
                if domain in submeshes:
                    submeshes[domain] = pybamm.MeshGenerator(pybamm.Exponential1DSubMesh, graded)
        points = {"x_n": self.cells, "x_s": self.separator, "x_p": self.cells, "r_n": self.shells, "r_p": self.shells}
        return {"var_pts": points, "submesh_types": submeshes}


def tolerance(cell):
    """Relative and absolute; fronts inside the particles cost an hour at the tighter one."""
    return (1e-6, 1e-8) if cell == "lg_m50_oregan2022" else (1e-7, 1e-9)


def solver(rtol=1e-7, atol=1e-9, **more):
    return pybamm.IDAKLUSolver(rtol=rtol, atol=atol, **more)


def simulation(cell, mesh, kind="p2d", rate=None, experiment=None, more=None, tolerance=(1e-7, 1e-9), values=None):
    made = model(cell, kind, more)
    return pybamm.Simulation(
        made,
        parameter_values=values or parameters(cell),
        solver=solver(*tolerance),
        **mesh.settings(made),
        **({} if rate is None else {"C_rate": rate}),
        **({} if experiment is None else {"experiment": experiment}),
    )


def grid(end, interval):
    """About 150 times, all multiples of the interval, denser at the start and at the end."""
    near = np.array([1, 2, 3, 5, 8, 12, 20, 35, 60])
    last = int(np.floor(end / interval))
    steps = np.concatenate([near, np.linspace(60, last - 60, 130).round().astype(int), last - near, [last]])
    return np.unique(steps[(steps > 0) & (steps <= last)]) * interval


def versions():
    import casadi
    import pybammsolvers

    return f"PyBaMM {pybamm.__version__}, pybammsolvers {pybammsolvers.__version__}, CasADi {casadi.__version__}"
