import type { Setting } from "./setting.ts";
import { wash } from "./textures.ts";

const PAPERS = [
	["#f6c9b8", "#f3b59f"],
	["#bfe0d8", "#a5d0c6"],
	["#f5dc9a", "#eecb78"],
	["#c9cdf0", "#b3b8e4"],
] as const;

/** A studio with seamless colored paper: few tones, so it is also small as PNG. */
export const studio: Setting = {
	pose: "standing",
	pitch: 0.14,
	ground: [0.76, 0.9],
	mirror: 0,
	shadow: { dx: 52, dy: -7, opacity: 0.26, color: "#4a3038" },
	back: (canvas) => {
		const [light, dark] = PAPERS[canvas.variant % PAPERS.length] ?? PAPERS[0];
		return wash(canvas, [
			[0, light],
			[0.58, light],
			[0.68, dark],
			[0.8, light],
			[1, light],
		]);
	},
	over: () => "",
};
