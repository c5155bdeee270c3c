console.log("x");export {};
