/** The version of the contract: a change that breaks a client moves it. */
export const API_VERSION = "1";
