import type { Ring } from "./geometry.ts";

/** One stop of a gradient: position from 0 to 1, color, opacity (1 by default). */
export type Stop = readonly [at: number, color: string, opacity?: number];

/** A short number for SVG text. */
export function num(value: number): string {
	return String(Math.round(value * 100) / 100);
}

/** Path data of closed rings. */
export function pathOf(...rings: readonly Ring[]): string {
	return rings.map((ring) => `M${ring.map(([x, y]) => `${num(x)} ${num(y)}`).join("L")}Z`).join("");
}

/** Attributes of an element; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its children. */
export function tag(name: string, attributes: Attributes, ...children: readonly string[]): string {
	const text = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => ` ${key}="${typeof value === "number" ? num(value) : value}"`)
		.join("");
	return children.length === 0 ? `<${name}${text}/>` : `<${name}${text}>${children.join("")}</${name}>`;
}

function stops(list: readonly Stop[]): string[] {
	return list.map(([offset, color, opacity]) =>
		tag("stop", { offset, "stop-color": color, "stop-opacity": opacity }),
	);
}

/** Definitions of one drawing, each with its own id that starts with the prefix. */
export interface Definitions {
	/** A linear gradient between two points of the painted shape's box (0..1); returns the paint. */
	linear(
		list: readonly Stop[],
		direction?: readonly [x1: number, y1: number, x2: number, y2: number],
	): string;
	/** A radial gradient around a point of the painted shape's box; returns the paint. */
	radial(list: readonly Stop[], cx?: number, cy?: number, r?: number): string;
	/** A blur; returns the filter's reference. */
	blur(deviation: number, vertical?: number): string;
	/** Anything else that needs an id: `make` receives it and writes the element; returns the reference. */
	other(make: (id: string) => string): string;
	/** All definitions made so far. */
	text(): string;
}

/** Starts a set of definitions. */
export function definitions(prefix: string): Definitions {
	const made: string[] = [];
	const add = (make: (id: string) => string): string => {
		const id = `${prefix}${made.length}`;
		made.push("");
		made[made.length - 1] = make(id);
		return `url(#${id})`;
	};
	return {
		linear: (list, [x1, y1, x2, y2] = [0, 0, 1, 0]) =>
			add((id) => tag("linearGradient", { id, x1, y1, x2, y2 }, ...stops(list))),
		radial: (list, cx = 0.5, cy = 0.5, r = 0.5) =>
			add((id) => tag("radialGradient", { id, cx, cy, r }, ...stops(list))),
		blur: (deviation, vertical = deviation) =>
			add((id) =>
				tag(
					"filter",
					{ id, x: "-50%", y: "-50%", width: "200%", height: "200%" },
					tag("feGaussianBlur", { stdDeviation: `${num(deviation)} ${num(vertical)}` }),
				),
			),
		other: add,
		text: () => tag("defs", {}, ...made),
	};
}
