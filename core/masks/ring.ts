/** A closed line as parallel lists of coordinates, in pixels. The first point is not repeated at the end. */
export interface Ring {
	readonly xs: Float64Array;
	readonly ys: Float64Array;
}
