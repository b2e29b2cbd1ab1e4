module.exports = require("../../../aws/dist/main/184.index.js")
