/** Client to server, a request: how many lines of an open document have been checked since it was opened. It shows that a key press re-checks one line. */
export const CHECK_COUNT_METHOD = "automlImages/checkCount";

export interface CheckCountParams {
	readonly uri: string;
}
