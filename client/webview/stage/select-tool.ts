import type { Tool } from "./tool.ts";

/** The default tool: a click selects the shape under it, and dragging pans. */
export function createSelectTool(
	shapeAt: (event: MouseEvent) => number | undefined,
	choose: (index: number) => void,
): Tool {
	return {
		cursor: (_, event) => (shapeAt(event) === undefined ? "" : "pointer"),
		pointerDown: () => false,
		pointerMove() {},
		pointerUp() {},
		click(_, event) {
			const index = shapeAt(event);
			if (index !== undefined) {
				choose(index);
			}
		},
		doubleClick: () => false,
		cancel() {},
		redraw() {},
	};
}
