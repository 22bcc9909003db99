import { citrus, leaf, roundFruit } from "./fruit.ts";
import { type RoundBody, wrapText } from "./round-body.ts";
import { type Definitions, num, pathOf, type Stop, tag } from "./svg.ts";

/** What a print on a round body is drawn with. */
export interface Print {
	readonly body: RoundBody;
	readonly defs: Definitions;
	readonly id: string;
	readonly radius: number;
}

/** Covers the whole can with a gradient from top to bottom. */
function base({ defs }: Print, stops: readonly Stop[]): string {
	return tag("rect", { x: -34, y: -112, width: 68, height: 116, fill: defs.linear(stops, [0, 0, 0, 1]) });
}

function words(print: Print, name: string, text: string, z: number, size: number, fill: string): string {
	return wrapText(print.body, `${print.id}${name}`, text, { radius: print.radius, z, size, fill });
}

function lemon(print: Print): string {
	return [
		base(print, [
			[0, "#ffe45c"],
			[0.55, "#ffc928"],
			[1, "#f59e0b"],
		]),
		citrus(13, -34, 19, "#f4b400", "#ffd84a"),
		citrus(-19, -22, 14, "#74a63a", "#b7d957"),
		leaf(-8, -42, 15, -150, "#3f8f3c"),
		leaf(-8, -42, 13, -105, "#57a84b"),
		words(print, "a", "LEMON", 74, 13.4, "#1f5f3a"),
		words(print, "b", "sparkling soda", 66.5, 5.4, "#1f5f3a"),
	].join("");
}

function cola(print: Print): string {
	const wave = "M-34 -62C-18 -84 -2 -38 34 -70L34 -54C4 -24 -14 -68 -34 -44Z";
	return [
		base(print, [
			[0, "#c81e2c"],
			[1, "#8f0f1d"],
		]),
		tag("path", { d: wave, fill: "#ffffff" }),
		tag("path", { d: wave, fill: "#f7b3b3", transform: "translate(0 22)", opacity: 0.5 }),
		words(print, "a", "COLA", 78, 16, "#ffffff"),
		words(print, "b", "ZERO SUGAR", 20, 5.6, "#ffd9d9"),
	].join("");
}

function tonic(print: Print): string {
	const stripes = Array.from(
		{ length: 9 },
		(_, index) => `M${num(-60 + index * 14)} 0l60 -112h5l-60 112z`,
	).join("");
	return [
		base(print, [
			[0, "#12345b"],
			[1, "#0b213d"],
		]),
		tag("path", { d: stripes, fill: "#2d5f99", opacity: 0.6 }),
		tag("path", { d: pathOf(print.body.band(print.radius, 42, 76)), fill: "#f3f1e7" }),
		tag("path", { d: pathOf(print.body.band(print.radius, 43.6, 44.6)), fill: "#12345b" }),
		tag("path", { d: pathOf(print.body.band(print.radius, 73.4, 74.4)), fill: "#12345b" }),
		words(print, "a", "TONIC", 55.5, 14, "#12345b"),
		words(print, "b", "dry · bitter", 48, 5.2, "#b5532a"),
	].join("");
}

function peach(print: Print): string {
	return [
		base(print, [
			[0, "#ffd9c2"],
			[0.5, "#ffb38f"],
			[1, "#f9826c"],
		]),
		tag("circle", { cx: 20, cy: -84, r: 17, fill: "#fff1e6", opacity: 0.7 }),
		roundFruit(-9, -32, 17, "#ff9a5c", "#e8683f"),
		roundFruit(14, -24, 13, "#ffb46b", "#ee7d45"),
		words(print, "a", "PEACH", 73, 13.2, "#9c2f3f"),
		words(print, "b", "iced tea", 66, 6, "#9c2f3f"),
	].join("");
}

function coldBrew(print: Print): string {
	const bean = (x: number, y: number, angle: number): string =>
		tag(
			"g",
			{ transform: `translate(${x} ${y}) rotate(${angle})` },
			tag("ellipse", { cx: 0, cy: 0, rx: 5.4, ry: 3.7, fill: "#c98b4a" }),
			tag("path", { d: "M-5 0C-2 -2 2 2 5 0", stroke: "#2a1a12", "stroke-width": 0.9, fill: "none" }),
		);
	return [
		base(print, [
			[0, "#2b1d17"],
			[1, "#15100d"],
		]),
		tag("circle", { cx: 0, cy: -38, r: 19, fill: "none", stroke: "#c98b4a", "stroke-width": 1.4 }),
		bean(-5, -44, -35),
		bean(6, -37, 30),
		bean(-4, -30, 75),
		words(print, "a", "COLD", 81, 12.5, "#f2e3d0"),
		words(print, "b", "BREW", 69, 12.5, "#c98b4a"),
	].join("");
}

function fizz(print: Print): string {
	const bubbles = Array.from({ length: 22 }, (_, index) => {
		const x = ((index * 37) % 61) - 30;
		const y = -12 - ((index * 53) % 88);
		const r = 1.2 + ((index * 29) % 7) * 0.55;
		return tag("circle", { cx: x, cy: y, r, fill: "#ffffff", opacity: 0.26 });
	}).join("");
	return [
		base(print, [
			[0, "#3cc7bd"],
			[0.6, "#129a9d"],
			[1, "#0a6f7e"],
		]),
		bubbles,
		words(print, "a", "MINT", 76, 14, "#ffffff"),
		words(print, "b", "& lime", 67, 7, "#d8f36a"),
		citrus(0, -33, 15, "#6aa637", "#c5e463"),
		leaf(9, -44, 14, -55, "#bfe8c9"),
	].join("");
}

/** The prints of the cans. */
export const CAN_DESIGNS: readonly ((print: Print) => string)[] = [lemon, cola, tonic, peach, coldBrew, fizz];
