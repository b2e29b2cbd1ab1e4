module.exports = require("../../../credentials/dist/post/931.index.js")
