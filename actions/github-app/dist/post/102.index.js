module.exports = require("../../../credentials/dist/post/102.index.js")
