module.exports = require("../../../credentials/dist/post/386.index.js")
