import type { FigureLine } from '../data/figures';

/** How a person's line looks, by their place in the case: told apart by colour, dash and marker at once. */
export interface LineLook {
  readonly colour: string;
  readonly dash: readonly number[];
  readonly marker: 'circle' | 'rect' | 'triangle' | 'diamond';
}

export interface Paints {
  readonly one: string;
  readonly two: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly paper: string;
}

export interface Drawing {
  readonly lines: readonly FigureLine[];
  readonly range: readonly [number, number];
  readonly from: number;
  readonly to: number;
  readonly marks: readonly { readonly at: string; readonly letter: string }[];
}

export function lookOf(place: number, paints: Paints): LineLook {
  const looks: readonly LineLook[] = [
    { colour: paints.one, dash: [], marker: 'circle' },
    { colour: paints.two, dash: [6, 4], marker: 'rect' },
    { colour: paints.ink, dash: [2, 3], marker: 'triangle' },
    { colour: paints.muted, dash: [8, 3, 2, 3], marker: 'diamond' },
  ];
  return looks[place % looks.length] as LineLook;
}

const SANS = "'Inter Variable', system-ui, sans-serif";

/** The chart as ECharts wants it: direct labels at the ends of lines, no legend, hairlines for what happened. */
export function optionsOf({ lines, range, from, to, marks }: Drawing, paints: Paints) {
  const text = { color: paints.muted, fontFamily: SANS, fontSize: 12 };
  return {
    animation: false,
    textStyle: { fontFamily: SANS },
    grid: { left: 34, right: 92, top: 24, bottom: 28 },
    xAxis: {
      type: 'time' as const,
      min: from,
      max: to,
      splitNumber: 5,
      axisLabel: { ...text, hideOverlap: true, formatter: dayOnAxis },
      axisLine: { lineStyle: { color: paints.line } },
      axisTick: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value' as const,
      min: range[0],
      max: range[1],
      axisLabel: text,
      splitLine: { lineStyle: { color: paints.line } },
    },
    series: lines.map((line, index) =>
      lineOf(line, paints, index === 0 ? apart(marks, (to - from) * ROOM_FOR_A_LETTER) : []),
    ),
  };
}

/** About what a letter takes of the width of a phone. */
const ROOM_FOR_A_LETTER = 0.03;

/** What happened so soon after another that its letter would lie upon it shares the line of that one. */
function apart(marks: Drawing['marks'], room: number): Drawing['marks'] {
  const kept: { at: string; letter: string }[] = [];
  for (const { at, letter } of marks) {
    const last = kept.at(-1);
    if (last && Math.abs(Date.parse(at) - Date.parse(last.at)) < room) last.letter += ` ${letter}`;
    else kept.push({ at, letter });
  }
  return kept;
}

function lineOf(line: FigureLine, paints: Paints, marks: Drawing['marks']) {
  const look = lookOf(line.place, paints);
  return {
    type: 'line' as const,
    name: line.name,
    data: line.points.map(({ at, value }) => [Date.parse(at), value]),
    symbol: look.marker,
    symbolSize: 7,
    showAllSymbol: true,
    lineStyle: {
      color: look.colour,
      width: 2,
      type: look.dash.length > 0 ? [...look.dash] : ('solid' as const),
    },
    itemStyle: { color: look.colour },
    emphasis: { disabled: true },
    endLabel: {
      show: true,
      formatter: '{a}',
      color: look.colour,
      fontFamily: SANS,
      fontSize: 13,
      fontWeight: 600 as const,
      distance: 6,
      padding: [2, 4],
      backgroundColor: paints.paper,
    },
    labelLayout: { moveOverlap: 'shiftY' as const },
    markLine: {
      silent: true,
      symbol: 'none',
      animation: false,
      lineStyle: { color: paints.muted, type: 'dotted' as const, width: 1 },
      label: {
        formatter: '{b}',
        color: paints.muted,
        fontFamily: SANS,
        fontSize: 12,
        position: 'end' as const,
      },
      data: marks.map(({ at, letter }) => ({ xAxis: Date.parse(at), name: letter })),
    },
  };
}

function dayOnAxis(value: number): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' }).format(new Date(value));
}
