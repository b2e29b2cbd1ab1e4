module.exports = require("../../../credentials/dist/post/787.index.js")
