module.exports = require("../../../credentials/dist/post/201.index.js")
