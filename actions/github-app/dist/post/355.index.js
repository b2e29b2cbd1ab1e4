module.exports = require("../../../credentials/dist/post/355.index.js")
