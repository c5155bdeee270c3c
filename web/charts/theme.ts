/** Colours and letters of the charts, as the sheet has them for the reader's colour scheme. */
export interface Theme {
  readonly ink: string;
  readonly soft: string;
  readonly grid: string;
  readonly paper: string;
  readonly font: string;
  /** By code of the area. */
  readonly areas: Readonly<Record<string, string>>;
}

export function toAreaColour({ areas, ink }: Theme, code: string): string {
  return areas[code] ?? ink;
}

/** A canvas font of the theme. */
export function toFont({ font }: Theme, size: number, weight: 400 | 600 | 700 = 400): string {
  return `${weight} ${size}px ${font}`;
}
