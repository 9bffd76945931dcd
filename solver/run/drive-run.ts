// A drive cycle under way: which piece of its course the run is on.

import type { DriveStep } from '../../model/protocol.ts';
import { currentIndex } from '../cells/border.ts';
import { courseOf, valueOn, type DriveCourse } from '../protocol/drive-course.ts';
import { driveControl } from '../protocol/step-control.ts';
import { faces, type Integration } from './step-start.ts';

export interface DriveRun {
  readonly course: DriveCourse;
  /** Time of the run at which the step began, s. */
  readonly start: number;
  piece: number;
}

/** From here on the control follows the course. */
export function beginDrive(run: Integration, action: DriveStep): DriveRun {
  const drive: DriveRun = { course: courseOf(action), start: run.bdf.t, piece: 0 };
  const toControl = driveControl(action.quantity, run.assembled);
  run.driven.follow = (t) => toControl(valueOn(drive.course, drive.piece, t - drive.start));
  return drive;
}

/** Time of the run at which the present piece ends, s. */
export function nextStop({ course, start, piece }: DriveRun): number {
  return start + course.times[piece + 1];
}

/** True where the current at a lithium interface has changed its sign since the last start: voids may be closed over. */
export function turnsAtLithium({ assembled, bdf, stripping }: Integration): boolean {
  const current = bdf.y[assembled.model.borderOffset + currentIndex];
  return faces(assembled).some((face) => {
    const j = face.direction * current;
    return face.instances.length > 0 && Math.abs(j) > 1e-12 && j > 0 !== stripping[face.role];
  });
}
