import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { encodeBatteryDataFormat } from '../../solver/run/battery-data-format.ts';
import { columnKey, encodeCsv, encodeRun, jsonPieces } from '../../solver/run/encode.ts';
import { encodeParquet } from '../../solver/run/parquet.ts';
import { resultTable } from '../../solver/run/result-tables.ts';
import { runSimulation } from '../../solver/run/run-simulation.ts';
import { simulate } from '../support/argyrodite.ts';
import { lgM50 } from '../support/lg-m50.ts';
import { cRate, currentEnd, forTime, protocol, step, voltageEnd } from '../support/protocols.ts';

const result = await runSimulation(
  simulate(
    lgM50,
    protocol(step({ kind: 'discharge', rate: cRate(1) }, [forTime(600)]), step({ kind: 'rest' }, [forTime(60)])),
    [],
  ),
);
const rows = result.columns[0]!.values.length;

describe('encoders', () => {
  it('name columns with their units', () => {
    expect(columnKey({ name: 'voltage', unit: 'V' })).toBe('voltage_V');
    expect(columnKey({ name: 'current_density', unit: 'A/m^2' })).toBe('current_density_A_per_m2');
    expect(columnKey({ name: 'anode.interphase_resistance', unit: 'ohm*m^2' })).toBe(
      'anode.interphase_resistance_ohm_m2',
    );
    expect(columnKey({ name: 'soc', unit: '1' })).toBe('soc');
  });

  it('write CSV that reads back to the last digit', () => {
    const parsed = Papa.parse<Record<string, number>>(encodeCsv(result.columns), { header: true, dynamicTyping: true });
    expect(parsed.data.length).toBe(rows);
    for (const column of result.columns)
      parsed.data.forEach((row, k) => expect(row[columnKey(column)]).toBe(column.values[k]));
  });

  it('write Parquet that another reader reads back, with units', async () => {
    const bytes = encodeParquet(result, result.columns);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const data = (await parquetReadObjects({ file })) as Record<string, number>[];
    expect(data.length).toBe(rows);
    const voltage = result.columns.find((c) => c.name === 'voltage')!.values;
    data.forEach((row, k) => expect(row.voltage_V).toBe(voltage[k]));
    const metadata = parquetMetadata(file).key_value_metadata ?? [];
    expect(metadata.find((m) => m.key === 'unit:voltage_V')?.value).toBe('V');
  });

  it('write BDF with its labels, required columns and sign', () => {
    const parsed = Papa.parse<Record<string, number | string>>(encodeBatteryDataFormat(result), {
      header: true,
      dynamicTyping: true,
    });
    expect(parsed.meta.fields!.slice(0, 3)).toEqual(['Test Time / s', 'Voltage / V', 'Current / A']);
    const first = parsed.data[1]!;
    expect(first['Current / A']).toBeLessThan(0);
    expect(first['Ambient Temperature / degC']).toBeCloseTo(25, 9);
    expect(first['Step Type']).toBe('CC_DCH');
    expect(parsed.data.at(-1)!['Step Type']).toBe('REST');
    const time = parsed.data.map((row) => row['Test Time / s'] as number);
    expect(time.every((t, k) => k === 0 || t >= time[k - 1]!)).toBe(true);
  });

  it('write JSON in pieces that is what one piece would be, and never NaN', () => {
    const text = [...jsonPieces(result)].join('');
    expect(text).not.toContain('NaN');
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(encodeRun(result))));
    expect(JSON.parse(text)).toMatchObject({ simulation: 'test', status: 'completed' });
    expect(Object.keys(encodeRun(result).columns as object)).toContain('soc');
  });
});

describe('tables', () => {
  it('carry a line a cycle with efficiencies, whose names have units', async () => {
    const cycled = await runSimulation(
      simulate(
        lgM50,
        protocol({
          type: 'repeat',
          count: 3,
          body: [
            step({ kind: 'discharge', rate: cRate(1) }, [voltageEnd(3)]),
            step({ kind: 'charge', rate: cRate(1) }, [voltageEnd(4.1)]),
            step({ kind: 'hold', voltage: 4.1 }, [currentEnd(0.25)]),
            step({ kind: 'hold', voltage: 3.9 }, [forTime(60)]),
          ],
        }),
        [],
        { model: 'spm' },
      ),
    );
    const parsed = Papa.parse<Record<string, number>>(encodeCsv(resultTable(cycled, 'cycles')), {
      header: true,
      dynamicTyping: true,
    });
    expect(parsed.data.map((row) => row.cycle)).toEqual([1, 2, 3]);
    for (const row of parsed.data) {
      expect(row.coulombic_efficiency).toBeCloseTo(row.discharge_capacity_Ah! / row.charge_capacity_Ah!, 12);
      expect(row.mean_discharge_voltage_V).toBeCloseTo(row.discharge_energy_Wh! / row.discharge_capacity_Ah!, 12);
      expect(row.energy_efficiency).toBeLessThan(row.coulombic_efficiency!);
      expect(row.end_of_charge_voltage_V).toBeCloseTo(4.1, 6);
      expect(row.end_of_discharge_voltage_V).toBeCloseTo(3.9, 6);
    }
    expect(parsed.data[0]!.capacity_retention).toBe(1);
    const types = Papa.parse<Record<string, string>>(encodeBatteryDataFormat(cycled), { header: true }).data;
    const ofStep = (n: number): Set<string> =>
      new Set(types.filter((r) => r['Step Count / 1'] === String(n)).map((r) => r['Step Type']!));
    expect([1, 2, 3, 4].map((n) => [...ofStep(n)].join())).toEqual(['CC_DCH', 'CC_CHG', 'CV_CHG', 'CV_DCH']);
  });

  it('leave a field empty where a cycle has no such step', () => {
    const text = encodeCsv(resultTable(result, 'cycles'));
    expect(text).not.toContain('NaN');
    expect(text.split('\n')[0]).not.toContain('coulombic_efficiency');
  });

  it('hold profiles and steps in long form, also as Parquet', async () => {
    const bytes = encodeParquet(result, resultTable(result, 'profiles'));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const data = (await parquetReadObjects({ file })) as Record<string, number | string>[];
    const { times, profiles } = result.profiles;
    expect(data.length).toBe(times.length * profiles.reduce((sum, p) => sum + p.position.length, 0));
    const salt = profiles.find((p) => p.name === 'electrolyte.concentration')!;
    const last = data.filter((r) => r.name === 'electrolyte.concentration' && r.time_s === times.at(-1));
    expect(last.map((r) => r.value)).toEqual(Array.from(salt.values.at(-1)!));
    expect(last.map((r) => r.position_m)).toEqual(Array.from(salt.position));
    expect(last[0]!.unit).toBe('mol/m^3');
    expect(encodeCsv(resultTable(result, 'steps')).split('\n').length).toBe(1 + result.steps.length);
  });

  it('hold a spectrum, a row a frequency', () => {
    const spectrum = {
      time: 10,
      cycle: 1,
      step: 2,
      frequency: Float64Array.of(1000, 1),
      real: Float64Array.of(0.01, 0.02),
      imaginary: Float64Array.of(-0.001, -0.01),
      fromRest: 0,
    };
    const text = encodeCsv(resultTable({ ...result, spectra: [spectrum] }, 'spectra'));
    expect(text).toBe(
      'time_s,cycle,step,frequency_Hz,real_ohm,imaginary_ohm\n10,1,2,1000,0.01,-0.001\n10,1,2,1,0.02,-0.01',
    );
  });
});
