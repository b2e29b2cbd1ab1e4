module.exports = require("../../../credentials/dist/post/224.index.js")
