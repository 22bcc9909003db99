import { jsonText } from "./json-text.ts";

/** JSON Lines that are not image annotations: the extension has nothing to say about them. */
export const CHAT: string = [
	{ role: "system", content: "You help people find things in their kitchen." },
	{ role: "user", content: "Is there any milk left?" },
	{ role: "assistant", content: "One bottle, on the middle shelf behind the juice." },
	{ role: "user", content: "And something fizzy?" },
	{ role: "assistant", content: "Two cans of tonic and one of lemon soda.", tokens: 11 },
	{ role: "user", content: "Put lemons on the list, please.", tags: ["shopping", "fruit"] },
	{ role: "assistant", content: "Done. The list now has lemons, oats and ice." },
]
	.map((message) => `${jsonText(message)}\n`)
	.join("");
