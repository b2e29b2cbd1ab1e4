module.exports = require("../../../aws/dist/main/868.index.js")
