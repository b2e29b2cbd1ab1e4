module.exports = require("../../../credentials/dist/post/519.index.js")
