export interface CheckCountParams {
	readonly uri: string;
}
