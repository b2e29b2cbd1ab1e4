module.exports = require("../../../credentials/dist/post/337.index.js")
