module.exports = require("../../../credentials/dist/post/354.index.js")
