module.exports = require("../../../azure/dist/main/868.index.js")
