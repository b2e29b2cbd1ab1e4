module.exports = require("../../../aws/dist/post/201.index.js")
